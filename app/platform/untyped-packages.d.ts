// Packages that come without types, with what the product uses of them.
declare module 'snowball-stemmers' {
	type Algorithm = 'arabic' | 'english' | 'french' | 'russian' | 'spanish'
	const stemmers: { newStemmer(algorithm: Algorithm): { stem(word: string): string } }
	export default stemmers
}

declare module 'fontverter' {
	/** Converts a font between its packings. */
	export function convert(font: Buffer, to: 'sfnt' | 'woff' | 'woff2' | 'truetype'): Promise<Buffer>
}
