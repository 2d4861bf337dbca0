import { expect, test } from 'vitest'
import { DataPart } from '#app/routes/account_.data/route.tsx'
import { render } from './render.tsx'

type Shown = Parameters<typeof DataPart>[0]
const shown = (name: Shown['name'], row: Shown['rows'][number]) =>
	render(<DataPart name={name} rows={[row]} more={false} />)

test.each<[Shown['name'], Shown['rows'][number], string]>([
	['mailPreferences', { kind: 'progress', cadence: 'weekly' }, 'Progress of requests'],
	['mailPreferences', { kind: 'progress', cadence: 'weekly' }, 'Weekly summary, on Monday morning'],
	['door', { kind: 'signedIn' }, 'Signed in'],
	[
		'acts',
		{ type: 'request.endorse', actorRole: 'focalPoint' },
		'Focal point endorsed and submitted the request.',
	],
	['acts', { type: 'ownData.given', actorRole: 'focalPoint' }, 'ownData.given'],
	['letters', { template: 'digest', language: 'fr' }, 'Summaries'],
	['letters', { template: 'digest', language: 'fr' }, 'French'],
	['letters', { template: 'retiredLongAgo' }, 'retiredLongAgo'],
	['confidentialReads', { what: 'filing' }, 'Full request'],
	['posts', { role: 'drafter', ended: 'moved' }, 'Moved to another post'],
])('own data of %s, %j, are shown in words where there are any: %s', (name, row, told) => {
	expect(shown(name, row)).toContain(told)
})
