import { expect, test } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { ExplainedTerms, handle, loader, OtherTerms } from '#app/routes/glossary/route.tsx'
import { languages } from '#workflows/languages.ts'
import { render } from './render.tsx'

const { explained, others } = loader()
const translated = languages.filter((language) => language !== 'en')

test('each explained term is there once, with its meaning', () => {
	const html = render(<ExplainedTerms terms={explained} />)
	for (const [key, { term, meaning }] of Object.entries(catalogues.en.glossary)) {
		expect(html).toContain(` id="${key}"><dt>${term}</dt><dd>${meaning}</dd>`)
	}
	expect(others.map(({ en }) => en)).not.toContain('focal point')
})

test.each(translated)('terms stand beside their English name in %s', (language) => {
	const html = render(<ExplainedTerms terms={explained} />, language)
	expect(html).toContain(catalogues[language].glossary.focalPoint.term)
	expect(html).toMatch(/<span [^>]*lang="en" dir="ltr">Focal point<\/span>/)
	const list = render(<OtherTerms terms={others} />, language)
	for (const term of others) expect(list).toContain(`>${term[language]}<span`)
	expect(list).toMatch(/<span [^>]*lang="en" dir="ltr">mutual legal assistance<\/span>/)
})

test('in English nothing is repeated', () => {
	expect(render(<OtherTerms terms={others} />)).toBe('')
	expect(render(<ExplainedTerms terms={explained} />)).not.toContain('lang="en"')
})

test('the page has no scripts and stays small', () => {
	expect(handle).not.toHaveProperty('hydrated')
	for (const language of languages) {
		const html = [<ExplainedTerms key="1" terms={explained} />, <OtherTerms key="2" terms={others} />]
			.map((part) => render(part, language))
			.join('')
		expect(Buffer.byteLength(html)).toBeLessThan(30_000)
	}
})
