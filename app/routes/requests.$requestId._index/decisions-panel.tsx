import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
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
