declare module 'snowball-stemmers' {
	type Algorithm = 'arabic' | 'english' | 'french' | 'russian' | 'spanish'
	const stemmers: { newStemmer(algorithm: Algorithm): { stem(word: string): string } }
	export default stemmers
}
