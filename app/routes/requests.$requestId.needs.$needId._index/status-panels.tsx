import { useTranslations } from 'use-intl/react'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { ClockNote, ClockSummary, HeldBars } from '#app/components/record/clock-summary.tsx'
import { Codes, StatedList } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NeedClock } from '#app/domain/clocks/get-clocks.server.ts'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import { endedNeedStates } from '#workflows/need/chart.ts'
import type { ShownNeedStatus } from '#workflows/status-line.ts'

/** The next steps and their actors; where none concern the need itself, where it is decided instead. */
export function NextPanel({ need }: { need: NeedView }) {
	const t = useTranslations('needs.next')
	return (
		<Panel title={t('title')}>
			<StepsAhead group="need" steps={need.ahead} none={t(quiet(need.status))} />
		</Panel>
	)
}

const inDelivery = new Set<ShownNeedStatus>(['confirmed', 'startReview', 'delivering', 'delivered'])

function quiet(status: ShownNeedStatus) {
	if ((endedNeedStates as readonly ShownNeedStatus[]).includes(status)) return 'ended'
	if (status === 'pending' || status === 'notSubmitted') return 'withRequest'
	return inDelivery.has(status) ? 'inDelivery' : 'none'
}

/** The latest event, in words and with its content. */
export function LatestPanel({ latest }: { latest: NonNullable<NeedView['latest']> }) {
	const t = useTranslations('needs.latest')
	const events = useTranslations('events')
	return (
		<Panel title={t('title')}>
			<p>
				{events(`need.${latest.type}.done`, { actor: latest.actor ?? t('somebody') })}{' '}
				<LocalDate value={latest.at} />
			</p>
			<StatedList
				fields={latest.fields}
				labelOf={(name) => events(`fields.${name}` as Parameters<typeof events>[0])}
			/>
		</Panel>
	)
}

/** The time each side has had the need, and the running clock. Before the decision it has no clock of its own. */
export function ClockPanel({ clock: { clock, reader, calendar } }: { clock: NeedClock }) {
	const t = useTranslations('processingTime')
	if (!clock) return null
	return (
		<Fold title={t('title')} id="clock" isAside>
			<ClockSummary reader={reader} clock={clock} stopped={t('now.stopped')} />
			{clock.held.length > 0 && <HeldBars reader={reader} clock={clock} />}
			<ClockNote calendar={calendar} />
		</Fold>
	)
}

/** The officers' decision and its reason. */
export function DecisionPanel({ decision }: { decision: NonNullable<NeedView['decision']> }) {
	const t = useTranslations('needs.decision')
	const { outcome, reasonCode, reason, proposedAt, approvedAt } = decision
	return (
		<Panel title={t('title')}>
			{!approvedAt && <Notice title={t('waiting')} />}
			<FactList
				items={[
					{ label: t('outcome'), value: <Codes list="outcomes" codes={[outcome]} /> },
					...(reasonCode
						? [{ label: t('ground'), value: <Codes list="decisionReasons" codes={[reasonCode]} /> }]
						: []),
					{ label: t('reason'), value: <UserText block>{reason}</UserText> },
					{
						label: t(approvedAt ? 'approvedOn' : 'proposedOn'),
						value: <LocalDate value={approvedAt ?? proposedAt} />,
					},
				]}
			/>
		</Panel>
	)
}
