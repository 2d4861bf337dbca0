import { expect, test } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { languages } from '#workflows/languages.ts'

// The dialog writes them without the library of messages, which would weigh more than itself.
test.each(languages)(
	'the words about the end of a session are plain text but for minutes and seconds (%s)',
	(language) => {
		const { time, ended, keys, ...others } = catalogues[language].session
		expect(time.match(/\{\w+\}/g)?.toSorted()).toEqual(['{minutes}', '{seconds}'])
		const filled = time.replace('{minutes}', '1').replace('{seconds}', '2')
		for (const text of [filled, ...Object.values(others), ...Object.values(ended), ...Object.values(keys)])
			expect(text).not.toMatch(/[{}<>]|'/)
	},
)
