// Modules that come without types, with what the product uses of them.
declare module 'snowball-stemmers' {
	type Algorithm = 'arabic' | 'english' | 'french' | 'russian' | 'spanish'
	const stemmers: { newStemmer(algorithm: Algorithm): { stem(word: string): string } }
	export default stemmers
}

declare module 'fontverter' {
	/** Converts a font between its packings. */
	export function convert(font: Buffer, to: 'sfnt' | 'woff' | 'woff2' | 'truetype'): Promise<Buffer>
}

// A part of exceljs whose types are those of the whole.
declare module '@protobi/exceljs/lib/doc/workbook.js' {
	const Book: typeof import('@protobi/exceljs').Workbook
	export default Book
}

// Made by the build: the pages and their routes.
declare module 'virtual:remix/server-build' {
	export * from '@remix-run/dev/server-build'
}
