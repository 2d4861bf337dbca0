/** Words that join others; without them a question means the same, and a text may use another one. */
// biome-ignore format: a list of words reads better as a paragraph
export const fillers = new Set([
	'a', 'an', 'and', 'at', 'by', 'for', 'in', 'is', 'of', 'on', 'or', 'the', 'to', 'with',
	'au', 'aux', 'avec', 'd', 'dans', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'ou', 'par', 'pour', 'sur', 'un', 'une',
	'al', 'con', 'del', 'el', 'las', 'los', 'para', 'por', 'una', 'uno', 'y', 'o', 's', 'qu',
	'в', 'во', 'для', 'и', 'из', 'на', 'о', 'об', 'от', 'по', 'с', 'со',
	'في', 'من', 'علي', 'الي', 'عن', 'مع', 'او',
	'的', '和', '与', '在',
])
