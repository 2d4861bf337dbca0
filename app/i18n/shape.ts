/** The same tree of keys, whatever the words. A language with a key too few or too many does not compile. */
export type Shape<Source> = {
	[Key in keyof Source]: Source[Key] extends string ? string : Shape<Source[Key]>
}
