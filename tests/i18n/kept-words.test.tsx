import { renderToString } from 'react-dom/server'
import { useTranslations } from 'use-intl/react'
import { expect, test } from 'vitest'
import { KeptWordsProvider, keptWords } from '#app/i18n/kept-words.server.tsx'
import { useLanguage } from '#app/i18n/provider.tsx'
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
					<KeptWordsProvider words={keptWords(language, paths)}>
						<Said />
					</KeptWordsProvider>,
				)
			const both = `${language} ${siteName} ${operatedBy.replace('{operator}', 'X')}`
			expect(said([...everywhere, 'receipt.panel']), String(round)).toBe(`${both} true`)
			expect(said(['common', 'receipt.other' as 'receipt'])).toBe(`${both} false`)
		}
})

test('what a page prints is what it was given, and nothing that an earlier page added', () => {
	const printed = keptWords('fr', ['common.errors']).printed.print()
	expect(JSON.parse(printed)).toEqual({
		language: 'fr',
		words: { common: { errors: catalogues.fr.common.errors } },
	})
	expect(keptWords('fr', ['common.errors']).printed.print()).toBe(printed)
})
