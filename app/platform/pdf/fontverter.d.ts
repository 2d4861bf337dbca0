declare module 'fontverter' {
	/** Converts a font between its packings. */
	export function convert(font: Buffer, to: 'sfnt' | 'woff' | 'woff2' | 'truetype'): Promise<Buffer>
}
