import { describe, expect, test } from 'vitest'
import { BackupCodes } from '#app/components/account/backup-codes.tsx'
import { PreferencesForm } from '#app/routes/account.email-settings/route.tsx'
import { DataPart } from '#app/routes/account_.data/route.tsx'
import { PasskeysPanel } from '#app/routes/account_.factors/passkeys-panel.tsx'
import { ApplicationPanel, BackupPanel } from '#app/routes/account_.factors/route.tsx'
import { CalendarForm, CalendarHistory } from '#app/routes/administration.calendars/calendar-panels.tsx'
import { TargetForm, TargetHistory } from '#app/routes/administration.settings/route.tsx'
import { KeyPanel } from '#app/routes/sign-in_.enrol/route.tsx'
import { languages } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
import { cadencesOf } from '#workflows/notices/kinds.ts'
import { targets } from '#workflows/targets.ts'
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
])('own data of %s, %j, are shown in words where words exist: %s', (name, row, told) => {
	expect(shown(name, row)).toContain(told)
})

describe('settings', () => {
	const at = new Date('2026-03-02T09:00Z')
	const change = { id: '1', at, by: 'A. Writer' }
	const names = namesOf(targets)

	test.each(languages)('targets and calendars and their history can be drawn in %s', (language) => {
		const forms = names.map((name) => (
			<TargetForm key={name} name={name} now={{ amount: 3, unit: 'days' }} shipped={targets[name]} changed />
		))
		const lengths = {
			key: 'screening',
			from: targets.screening,
			to: { amount: 1, unit: 'workingDays' } as const,
		}
		const html =
			render(<div>{forms}</div>, language) +
			render(<TargetHistory history={[{ ...change, ...lengths }]} />, language) +
			render(<TargetHistory history={[]} />, language)
		expect(html).not.toMatch(/settings\.|\{|undefined/)
		expect(html.match(/<form /g)).toHaveLength(names.length)

		const days = { weekend: [0, 6], holidays: ['03-06', '2027-01-01'] }
		const calendar = { ...days, id: 'GHA', changed: true }
		const typed = { weekend: ['5'], holidays: '03-06\n30 February' }
		const moved = { from: days, to: { weekend: [5, 6], holidays: ['03-06'] } }
		const page =
			render(<CalendarForm calendar={calendar} />, language) +
			render(
				<CalendarForm calendar={calendar} errors={{ holidays: 'badHoliday' }} typed={typed} />,
				language,
			) +
			render(<CalendarHistory title="Ghana" history={[{ ...change, ...moved }]} />, language)
		expect(page).not.toMatch(/settings\.|\{|undefined/)
		expect(page.replaceAll(/[\u2066-\u2069]/g, '')).toContain('30 February')
		expect(page).toContain('2027-01-01')
	})
})

describe('mail preferences', () => {
	const kinds = (['progress', 'seals'] as const).map((kind) => ({
		kind,
		cadence: 'atOnce' as const,
		cadences: cadencesOf(kind),
	}))
	const zones = ['Africa/Accra', 'Asia/Kolkata'].map((value) => ({ value, label: value }))
	const at = new Date('2027-03-02T10:00:00Z')

	test.each(languages)('each kind is one choice in %s, and the clock is that of the reader', (language) => {
		const html = render(
			<PreferencesForm kinds={kinds} zones={zones} at={at} timeZone="Asia/Kolkata" />,
			language,
		)
		expect(html.match(/<fieldset/g)).toHaveLength(2)
		expect(html.match(/type="radio"/g)).toHaveLength(6)
		expect(html).toContain('15:30')
		expect(html).toMatch(/<option value="Asia\/Kolkata" selected=""/)
		expect(html).not.toContain('emailSettings.')
	})

	test('an error is shown at its field, with the typed value', () => {
		const typed = { timeZone: 'Africa/Accra', progress: 'off' }
		const html = render(
			<PreferencesForm
				kinds={kinds}
				zones={zones}
				at={at}
				typed={typed}
				timeZone="UTC"
				errors={{ timeZone: 'badCode' }}
			/>,
		)
		expect(html).toContain('aria-invalid="true"')
		expect(html).toMatch(/<option value="Africa\/Accra" selected=""/)
		expect(html).toMatch(/checked="" value="off"|value="off" checked=""/)
	})
})

const since = new Date('2026-05-04T10:00:00Z')
const pending = {
	uri: 'otpauth://totp/x',
	issuer: 'TA requests',
	accountName: 'a@sample.example',
	key: 'ABCD EFGH',
	picture: { size: 3, path: 'M1 1h1v1h-1z' },
}

describe.each(languages)('in %s', (language) => {
	test('the page says since when there is a factor, and how many codes are left', () => {
		const html = render(<ApplicationPanel since={since} needed confirmed />, language)
		expect(html).toContain('dateTime="2026-05-04"')
		expect(html).not.toContain('value="removeFactor"')
		const texts = [0, 1, 2, 5, 10].map((codesLeft) =>
			render(<BackupPanel codesLeft={codesLeft} fewCodes={codesLeft < 4} confirmed={false} />, language),
		)
		expect(new Set(texts).size).toBe(texts.length)
	})

	test('nothing can be changed before a proof', () => {
		const passkeys = [{ id: 'a', name: 'Laptop', createdAt: since, lastUsedAt: null }]
		const props = { passkeys, takesPasskeys: true, wrong: null }
		expect(render(<PasskeysPanel {...props} confirmed={false} />, language)).not.toContain('<form')
		expect(render(<PasskeysPanel {...props} confirmed />, language)).toContain('value="remove"')
		expect(
			render(<ApplicationPanel since={since} needed={false} confirmed={false} />, language),
		).not.toContain('<form')
	})

	test('the key is given as text beside the picture, which has words and no style', () => {
		const html = render(<KeyPanel pending={pending} />, language)
		expect(html).toMatch(/<svg[^>]* role="img" aria-label="[^"]{20,}"/)
		expect(html).toContain('ABCD EFGH</code>')
		expect(html).not.toContain('style=')
	})

	test('backup codes are taken along without a script', () => {
		const codes = ['ABCDE-FGHJK', 'LMNPQ-RSTUV']
		const html = render(
			<BackupCodes codes={codes} action="/x" waiting={{ next: '/work', kept: null }} />,
			language,
		)
		const [, file = ''] = html.match(/href="data:text\/plain;charset=utf-8,([^"]*)"/) ?? []
		expect(decodeURIComponent(file)).toContain(codes.join('\r\n'))
	})
})
