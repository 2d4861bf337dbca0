import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'

/** How a page is written out and not what it says: React decides it, and browsers read either way alike. */
const spelling = {
	'attr-case': 'off',
	'attr-quotes': 'off',
	'attribute-boolean-style': 'off',
	'attribute-empty-style': 'off',
	'doctype-style': 'off',
	'no-trailing-whitespace': 'off',
	'void-style': 'off',
} as const

const ofPages: ConfigData = {
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
	rules: {
		...spelling,
		// A title may have what a person called a request in it.
		'long-title': 'off',
		// Bars and places of a picture are as long as their numbers; the policy of the page decides what styles apply.
		'no-inline-style': 'off',
		// All files come from the site itself.
		'require-sri': ['error', { target: 'crossorigin' }],
		// Fields of one name are a list in their order: boxes of one question, or ranks from first to last.
		'form-dup-name': 'off',
		// Blanks and leading digits break links and style sheets; dots are those of nested fields.
		'valid-id': ['error', { relaxed: true }],
		'id-pattern': ['error', { pattern: '/^[A-Za-z][\\w.-]*$/' }],
	},
}

/** Mail programs know neither HTML 5 nor style sheets well: letters use what these programs do understand. */
const ofLetters: ConfigData = {
	...ofPages,
	rules: {
		...ofPages.rules,
		'doctype-html': 'off',
		'no-deprecated-attr': 'off',
	},
}

const checkerOf = (config: ConfigData) => new HtmlValidate(new StaticConfigLoader(config))
const [forPages, forLetters] = [checkerOf(ofPages), checkerOf(ofLetters)]

/** What is not valid in a whole page or in the HTML of a letter, one line each; none where it is not HTML. */
export async function faultsIn(html: string): Promise<string[]> {
	if (!/^\s*<!doctype html/i.test(html)) return []
	const isLetter = /^\s*<!doctype html public/i.test(html)
	const { results } = await (isLetter ? forLetters : forPages).validateString(html)
	const found = results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
	)
	return isEnded(html) ? found : [...found, 'something stands after the end of the document']
}

/** The checker overlooks what follows the document; comments may. */
const isEnded = (html: string) =>
	html
		.replaceAll(/<!--.*?-->/gs, '')
		.trimEnd()
		.endsWith('</html>')
