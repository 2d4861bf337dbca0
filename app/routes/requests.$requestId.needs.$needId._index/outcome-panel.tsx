import { useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { OutcomeView } from '#app/domain/needs/need-outcome.server.ts'
import type { OutcomeReason } from '#workflows/outcome/reason.ts'

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
			<StateSays state={outcome.state} />
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

function StateSays({ state }: Pick<OutcomeView, 'state'>) {
	const t = useTranslations('needs.outcome')
	return (
		<>
			<h3>{t('state')}</h3>
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
