/** The keys of the English words with any text: a missing or an invented key does not compile. */
export type Shape<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Shape<Words[Key]> }
