import { useTranslations } from 'use-intl/react'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { ClockSummary, HeldBars } from '#app/components/record/clock-summary.tsx'
import { JointMark } from '#app/components/record/joint-mark.tsx'
import { NextDay } from '#app/components/record/next-day.tsx'
import { SinceLook } from '#app/components/record/since-look.tsx'
import type { EventForm } from '#app/forms/event-forms.ts'
import type { ForeseenSteps } from '#workflows/foreseen.ts'

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
				<NextDay next={{ what: 'arrival', on: '2026-11-20', overdue: true }} />
				<JointMark isJoint />
			</p>
			<p>
				<NextDay next={{ what: 'checkSix', on: '2027-05-20', overdue: false }} />
			</p>
			<p>
				<NextDay next={null} />
			</p>
		</>
	)
}
