import { renderToString } from 'react-dom/server'
import { useTranslations } from 'use-intl/react'
import { expect, test } from 'vitest'
import { KeptWordsProvider, keptWords } from '#app/i18n/kept-words.server.tsx'
import { SpokenScript, useLanguage } from '#app/i18n/provider.tsx'
import { sentFormWords } from '#app/i18n/sent-form-words.server.ts'
import { catalogues, everywhere } from '#app/i18n/words.ts'
import { languages } from '#workflows/languages.ts'

function Said() {
	const t = useTranslations('common')
	const receipt = useTranslations('receipt.panel')
	return `${useLanguage()} ${t('siteName')} ${t('operatedBy', { operator: 'X' })} ${String(receipt.has('title'))}`
}

test('words that are kept are those of the page: its language and its paths', () => {
	for (const round of [1, 2])
		for (const language of languages) {
			const { siteName, operatedBy } = catalogues[language].common
			const said = (paths: Parameters<typeof keptWords>[1]) =>
				renderToString(
					<KeptWordsProvider words={keptWords(language, paths)} formWords={() => null}>
						<Said />
					</KeptWordsProvider>,
				)
			const both = `${language} ${siteName} ${operatedBy.replace('{operator}', 'X')}`
			expect(said([...everywhere, 'receipt.panel']), String(round)).toBe(`${both} true`)
			// Words that the catalogue lacks, which the type forbids.
			expect(said(['common', 'receipt.other' as 'receipt'])).toBe(`${both} false`)
		}
})

test('what a page prints is what it was given, and nothing that an earlier page added', () => {
	const printed = (formWords: readonly string[] | null) => {
		const html = renderToString(
			<KeptWordsProvider words={keptWords('fr', ['common.errors', 'form'])} formWords={() => formWords}>
				<SpokenScript />
			</KeptWordsProvider>,
		)
		return JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))
	}
	const { form, common } = catalogues.fr
	const { errors } = common
	expect(printed(null)).toEqual({ language: 'fr', words: { common: { errors }, form } })
	for (const key of ['required', 'tooLong'] as const)
		expect(printed([key])).toEqual({
			language: 'fr',
			words: { common: { errors }, form: { [key]: form[key] } },
		})
	expect(printed(null)).toEqual({ language: 'fr', words: { common: { errors }, form } })
})

test('where no build has listed what a route can show, all messages of forms are sent', () => {
	expect(sentFormWords(['routes/of-no-build'], '["required"]')).toBe(null)
	expect(sentFormWords([], '[{"_1":2},"errors","tooLong:300","noMessage","required"]')).toEqual([
		'required',
		'tooLong',
	])
})
