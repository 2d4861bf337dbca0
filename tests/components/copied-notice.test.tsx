import { expect, test } from 'vitest'
import CopiedNotice from '#app/routes/requests.$requestId.draft.$section/copied-notice.tsx'
import { render } from './render.tsx'

const shown = (was: string) =>
	render(
		<CopiedNotice
			section="need"
			codeLists={{}}
			copied={{
				place: 'need',
				reference: 'SOM-TA-2026-GHA-0001',
				title: 'Border posts',
				notes: [{ field: 'unavailable', why: 'past', was }],
				fromId: 'earlier',
				at: '2026-01-02T00:00:00Z',
			}}
		/>,
	)

test('the days of a period that has passed are read as days', () => {
	const text = shown('2026-03-01; 2026-03-07').replace(/<[^>]*>/g, '')
	expect(text).toContain('1 March 2026 – 7 March 2026')
	expect(text).not.toContain('2026-03-01')
})

test.each(['Ramadan; 2026-03-07', '2026-02-31x', 'Once; or twice'])('other words stay: %s', (was) => {
	expect(shown(was).replace(/<[^>]*>/g, '')).toContain(was)
})
