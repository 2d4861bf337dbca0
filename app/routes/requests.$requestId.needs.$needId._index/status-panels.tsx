import { useTranslations } from 'use-intl/react'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { ClockNote, ClockSummary, HeldBars } from '#app/components/record/clock-summary.tsx'
import { Codes, StatedList } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NeedClock } from '#app/domain/clocks/clocks-in-view.server.ts'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import type { OutcomeView } from '#app/domain/needs/need-outcome.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { isOneOf } from '#workflows/names.ts'
import { endedNeedStates, needStatusesThat } from '#workflows/need/status-facts.ts'
import type { OutcomeReason } from '#workflows/outcome/reason.ts'
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

const inDelivery = new Set<ShownNeedStatus>(needStatusesThat('inDelivery'))

function quiet(status: ShownNeedStatus) {
	if (isOneOf(endedNeedStates, status)) return 'ended'
	if (status === 'pending' || status === 'notSubmitted') return 'withRequest'
	return inDelivery.has(status) ? 'inDelivery' : 'none'
}

/** The latest event, in words and with its content. */
export function LatestPanel({ latest }: { latest: NonNullable<NeedView['latest']> }) {
	const t = useTranslations('needs.latest')
	const events = useSay('events')
	return (
		<Panel title={t('title')}>
			<p>
				{events(`need.${latest.type}.done`, { actor: latest.actor ?? t('somebody') })}{' '}
				<LocalDate value={latest.at} />
			</p>
			<StatedList fields={latest.fields} labelOf={(name) => events(`fields.${name}`)} />
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

/** The outcome of a delivered need, the records it follows from, and what the State says. */
export function OutcomePanel({ outcome }: { outcome: OutcomeView }) {
	const t = useTranslations('needs.outcome')
	const { stands, computed, at, departure, reasons } = outcome
	return (
		<Panel title={t('title')} id="outcome">
			{departure && <Notice tone="warning" title={t('departure')} />}
			<FactList
				items={[
					...(stands ? [{ label: t('stands'), value: <Codes list="needOutcomes" codes={[stands]} /> }] : []),
					...(departure && computed
						? [{ label: t('computed'), value: <Codes list="needOutcomes" codes={[computed]} /> }]
						: []),
					...(departure?.by ? [{ label: t('by'), value: <UserText>{departure.by}</UserText> }] : []),
					...(departure
						? [{ label: t('because'), value: <UserText block>{departure.reason}</UserText> }]
						: []),
					...(at ? [{ label: t('on'), value: <LocalDate value={departure?.at ?? at} /> }] : []),
				]}
			/>
			{reasons.length > 0 && <ReasonsTable reasons={reasons} />}
			<StateSays state={outcome.state} contradiction={outcome.contradiction} />
		</Panel>
	)
}

function ReasonsTable({ reasons }: { reasons: readonly OutcomeReason[] }) {
	const t = useTranslations('needs.outcome')
	const codes = useTranslations('codes.usefulness')
	const fact = ({ code, position = 0, reached = 0, agreed = 0, said }: OutcomeReason) =>
		t(`facts.${code}`, { position, reached, agreed, said: said ? codes(said) : '' })
	return (
		<Table
			caption={t('caption')}
			head={[t('fact'), t('verdict')]}
			rows={reasons.map((reason) => [fact(reason), t(`verdicts.${reason.verdict}`)])}
		/>
	)
}

function StateSays({ state, contradiction }: Pick<OutcomeView, 'state' | 'contradiction'>) {
	const t = useTranslations('needs.outcome')
	return (
		<>
			<h3>{t('state')}</h3>
			{contradiction && (
				<Notice tone="warning" title={t(`contradictions.${contradiction}`)}>
					{!state?.comment && <p>{t('notExplained')}</p>}
				</Notice>
			)}
			{state ? (
				<FactList
					items={[
						{ label: t('useful'), value: <Codes list="usefulness" codes={[state.useful]} /> },
						...(state.comment
							? [{ label: t('comment'), value: <UserText block>{state.comment}</UserText> }]
							: []),
						...(state.at ? [{ label: t('on'), value: <LocalDate value={state.at} /> }] : []),
					]}
				/>
			) : (
				<p>{t('notYet')}</p>
			)}
		</>
	)
}
