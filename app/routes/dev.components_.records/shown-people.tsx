import { useTranslations } from 'use-intl/react'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { AccessLogTable, VisibilityTable } from '#app/components/record/access-tables.tsx'
import { ClockSummary, HeldBars } from '#app/components/record/clock-summary.tsx'
import { NextDay } from '#app/components/record/days-left.tsx'
import { DeputyTable } from '#app/components/record/deputy-table.tsx'
import { JointMark } from '#app/components/record/joint-parts-table.tsx'
import { InvitationActions, NoteTable } from '#app/components/record/note-table.tsx'
import { PostTable } from '#app/components/record/post-table.tsx'
import { SettingButtons, SettingHistoryTable, SettingOutcome } from '#app/components/record/setting-parts.tsx'
import { SharingTable } from '#app/components/record/sharing-table.tsx'
import { SinceLook } from '#app/components/record/since-look.tsx'
import type { EventForm } from '#app/forms/event-forms.ts'
import { plannedDay } from '#workflows/delivery/milestones.ts'
import type { ForeseenSteps } from '#workflows/foreseen.ts'
import { titles } from '../dev.components/shown-parts.tsx'

const [first, second, third] = titles
const day = new Date('2026-11-20')

/** Tables of people, posts and settings: long names in three scripts, vacant posts, periods at every stage. */
export function ShownPeople() {
	const t = useTranslations('componentGallery')
	return (
		<>
			<PostTable
				states={{ GHA: 'Ghana' }}
				posts={titles.map((title, at) => ({
					id: title,
					title,
					role: 'focalPoint',
					stateIso3: 'GHA',
					authority: at === 0 ? second : null,
					donor: null,
					regions: [],
					holder:
						at === 2
							? null
							: { id: '0', name: title.slice(0, 12), suspendedAt: at === 1 ? day : null, since: day },
					successor: at === 0 ? { name: third.slice(0, 6), from: day } : null,
				}))}
			/>
			<DeputyTable
				caption={t('records')}
				rows={(['coming', 'inForce', 'over'] as const).map((stage, at) => ({
					id: stage,
					person: { name: first.slice(0, 20) },
					deputy: { name: second.slice(0, 20) },
					role: 'caseOfficer',
					from: day,
					lastDay: day,
					reason: titles[at] ?? '',
					stage,
					endedAt: stage === 'over' ? day : null,
					mayEnd: stage === 'inForce',
				}))}
			/>
			<NoteTable
				notes={(['toVerify', 'ready', 'invited'] as const).map((stage) => ({
					id: stage,
					number: `NV/${stage}/2026`,
					dated: day,
					receivedOn: day,
					posts: 2,
					stage,
				}))}
			/>
			<InvitationActions id="0" name={second} stage="open" />
			<VisibilityTable classification="RESTRICTED" viewers={['managerWithOffer', 'donorWithConsent']} />
			<AccessLogTable reads={[{ id: '0', at: day, name: second, role: 'caseOfficer', what: 'page' }]} />
			<AccessLogTable reads={[]} />
			<SharingTable />
			<SettingOutcome outcome="saved" />
			<SettingButtons title={t('one')} changed />
			<SettingHistoryTable rows={[{ id: '0', at: day, by: second, what: t('one'), from: '1', to: first }]} />
		</>
	)
}

const foreseen: ForeseenSteps = {
	reopenNeed: {
		next: 'accepted',
		follows: ['searchAgain'],
		informs: ['focalPoints', 'officer'],
		due: { on: '2026-12-09', left: 8, unit: 'workingDays' },
	},
	accept: { next: 'accepted', follows: [], informs: [] },
	decline: { next: 'declined', follows: ['released', 'waitlistLeft'], informs: ['focalPoints'] },
}

/** The steps open to a reader: a plain one, one that was refused and one that ends the need; and those of others. */
export function ShownSteps({ forms }: { forms: readonly EventForm[] }) {
	const t = useTranslations('componentGallery')
	return (
		<>
			<EventPanel
				group="need"
				revision={0}
				forms={forms}
				foreseen={foreseen}
				problem={{
					code: 'refused',
					reason: 'badValue',
					errors: { reason: 'required' },
					typed: { type: ['accept'], reason: [''] },
				}}
			/>
			<StepsAhead
				group="need"
				none={t('none')}
				steps={[
					{ type: 'accept', roles: ['caseOfficer'], yours: true },
					{ type: 'reopenNeed', roles: ['focalPoint', 'mission'], yours: false },
				]}
			/>
			<StepsAhead group="need" none={t('none')} steps={[]} />
		</>
	)
}

const running = { party: 'office', since: '2026-11-02', dueOn: '2026-11-20', overdue: true, left: 6 } as const
const held = [
	{ party: 'office', workingDays: 14, calendarDays: 20 },
	{ party: 'state', workingDays: 1, calendarDays: 1 },
] as const
const durations = { gross: 21, net: 20 }

/** Clocks that run late, that stand, and of a request that was not submitted; days to come and days that have passed. */
export function ShownClocks() {
	const t = useTranslations('componentGallery')
	const late = { running, unodc: 14, state: 1, held: [...held], awaited: 'you' as const }
	const none = { running: null, unodc: 0, state: 0, held: [], awaited: null }
	return (
		<>
			<SinceLook
				requestId="0"
				needs={[{ id: '0', number: '1' }]}
				since={{
					since: '2026-11-20',
					counts: (['steps', 'decisions', 'deliveries', 'drafting', 'messages'] as const).map(
						(kind, count) => ({ kind, count }),
					),
					decided: ['0'],
					answers: 2,
				}}
			/>
			<ClockSummary reader="office" clock={late} stopped={t('none')} durations={durations} />
			<HeldBars reader="office" clock={late} />
			<ClockSummary reader="state" clock={none} stopped={t('none')} />
			<p>
				<NextDay next={{ what: 'arrival', on: plannedDay('2026-11-20'), overdue: true }} />
				<JointMark isJoint />
			</p>
			<p>
				<NextDay next={{ what: 'checkSix', on: plannedDay('2027-05-20'), overdue: false }} />
			</p>
			<p>
				<NextDay next={null} />
			</p>
		</>
	)
}
