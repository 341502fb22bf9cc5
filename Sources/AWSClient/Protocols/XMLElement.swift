/// An element of an XML answer.
package struct XMLElement: Sendable {
}
