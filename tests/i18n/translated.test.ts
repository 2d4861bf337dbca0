import { expect, test } from 'vitest'
import { listTranslations } from '#app/i18n/exchange/translation-states.ts'
import { languages } from '#workflows/languages.ts'

/** `npm run words -- status` counts them, `npm run words -- export LANG` writes them for a translator. */
test.each(languages.filter((language) => language !== 'en'))(
	'all texts are translated into %s',
	(language) => {
		const open = listTranslations('.', language).filter(({ state }) => state !== 'translated')
		const first = open.slice(0, 10).map(({ id, state }) => `${state} ${id}`)
		expect(first, `${open.length} are not`).toEqual([])
	},
)
