import { useTranslations } from 'use-intl/react'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Reopening } from '#app/domain/requests/get-case.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'

type Decision = RequestView['decisions'][number]

/** So many decisions are read at a glance; more are folded once none of them is proposed. */
const SHOWN = 5

/** The decision on each need; an officer also sees proposed and returned ones. */
export function DecisionsPanel({ decisions }: Pick<RequestView, 'decisions'>) {
	const t = useTranslations('request.decisions')
	if (decisions.length === 0) return null
	if (decisions.length <= SHOWN)
		return (
			<Panel title={t('title')} id="decisions">
				<Decisions decisions={decisions} />
			</Panel>
		)
	return (
		<Fold
			title={t('title')}
			id="decisions"
			isAside
			isOpen={decisions.some(({ standing }) => standing === 'proposed')}
		>
			<Decisions decisions={decisions} />
		</Fold>
	)
}

function Decisions({ decisions }: Pick<RequestView, 'decisions'>) {
	const t = useTranslations('request.decisions')
	return (
		<>
			{decisions.some(({ standing }) => standing === 'proposed') && <p>{t('notSeen')}</p>}
			<Table
				caption={t('caption')}
				captionHidden
				head={[t('need'), t('outcome'), t('reason'), t('standing')]}
				rows={decisions.map((decision) => [
					decision.rank === null ? '' : t('needNumber', { rank: decision.rank }),
					<Outcome key="outcome" decision={decision} />,
					<UserText key="reason" block>
						{decision.reason}
					</UserText>,
					<Standing key="standing" decision={decision} />,
				])}
			/>
		</>
	)
}

function Outcome({ decision: { outcome, reasonCode } }: { decision: Decision }) {
	const codes = useCodeOptions()
	const [word] = codes('outcomes', [outcome])
	const [ground] = codes('decisionReasons', reasonCode ? [reasonCode] : [])
	return (
		<>
			{word?.label}
			{ground && <div>{ground.label}</div>}
		</>
	)
}

function Standing({ decision: { standing, at } }: { decision: Decision }) {
	const t = useTranslations('request.decisions')
	return (
		<>
			{t(`standings.${standing}`)}
			<div>
				<LocalDate value={at} />
			</div>
		</>
	)
}

/** The closure result, the computed one where an officer corrected it, and the answer of the State. */
export function ClosurePanel({ closure }: Pick<RequestView, 'closure'>) {
	const t = useTranslations('request.closure')
	if (!closure) return null
	const { stands, computed, corrected, state, differs, unanswered } = closure
	const code = (value: string) => <Codes list="closureCodes" codes={[value]} />
	return (
		<Panel title={t('title')} id="closure">
			<FactList
				items={[
					{ label: t('stands'), value: code(stands) },
					...(corrected && computed ? [{ label: t('computed'), value: code(computed) }] : []),
					...(corrected?.by ? [{ label: t('by'), value: <UserText>{corrected.by}</UserText> }] : []),
					...(corrected
						? [{ label: t('because'), value: <UserText block>{corrected.reason}</UserText> }]
						: []),
					...(state
						? [{ label: t('useful'), value: <Codes list="usefulness" codes={[state.useful]} /> }]
						: []),
					...(state?.comment
						? [{ label: t('comment'), value: <UserText block>{state.comment}</UserText> }]
						: []),
				]}
			/>
			{differs && <Notice tone="warning" title={t('differs')} />}
			{unanswered && <p>{t('unanswered')}</p>}
		</Panel>
	)
}

/** Why the State asks to reopen the request, and which needs it names, until that is decided. */
export function ReopeningPanel({ requestId, reopening }: { requestId: string; reopening: Reopening }) {
	const t = useTranslations('request')
	const words = useEventFieldWords()
	const codes = useCodeOptions()
	if (!reopening) return null
	const { reasonCode, reason, needs, askedAt } = reopening
	const needName = ({ rank, title }: { rank: number; title: string }) =>
		t('decide.need', { rank, title: `\u2068${title}\u2069` })
	return (
		<Panel title={t('reopening.title')} id="reopening">
			<p>{t.rich('reopening.asked', { when: () => <LocalDate value={askedAt} /> })}</p>
			<FactList
				items={[
					{ label: words('reasonCode').label, value: codes('reopeningReasons', [reasonCode])[0]?.label },
					{ label: words('reason').label, value: <UserText block>{reason}</UserText> },
					{
						label: words('needIds').label,
						value: needs.map((need) => (
							<div key={need.id}>
								<a href={`/requests/${requestId}/needs/${need.id}`}>{needName(need)}</a>
							</div>
						)),
					},
				]}
			/>
		</Panel>
	)
}
