import { expect, test } from 'vitest'
import { ReportText } from '#app/components/report/report-text.tsx'
import { type Language, languages } from '#workflows/languages.ts'
import { unDate, unNumber, unPercent } from '#workflows/report/un-format.ts'
import { render } from './render.tsx'

const shownIn = (language: Language) =>
	render(
		<ReportText
			text={{
				lead: [
					{ kind: 'share', value: 0.404 },
					{ kind: 'number', value: 12345 },
					{ kind: 'day', day: '2027-07-15' },
				],
				items: [],
			}}
			stateNames={{}}
			language={language}
		/>,
	)

test('a page writes the numbers of a report as its document does', () => {
	expect(shownIn('en')).toContain('40.4\u00a0per cent')
	for (const language of languages) {
		const html = shownIn(language)
		expect(html).toContain(unPercent(0.404, language))
		expect(html).toContain(unNumber(12345, language))
		expect(html).toContain(unDate(new Date('2027-07-15'), language))
	}
})
