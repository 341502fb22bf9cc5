#include <libxml/xmlversion.h>
/* ICU's headers clash with those of Foundation. Nothing of what we use depends on them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
