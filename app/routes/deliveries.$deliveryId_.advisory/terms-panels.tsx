import { useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AdvisoryLedger } from '#app/domain/deliveries/advisory/get-advisory-ledger.server.ts'

/** The agreed terms, their dates, and the funding period. */
export function TermsPanel({ ledger: { terms, programme, status } }: { ledger: AdvisoryLedger }) {
	const t = useTranslations('advisoryRecords.terms')
	const funded = (
		<>
			<LocalDate value={programme.fundingFrom} /> – <LocalDate value={programme.fundingTo} />
		</>
	)
	return (
		<Panel title={t('title')} id="terms">
			<FactList
				items={[
					{ label: t('status'), value: <StatusTag kind="delivery" status={status} /> },
					{ label: t('programme'), value: <bdi>{programme.title}</bdi> },
					{ label: t('funded'), value: funded },
					...(terms ? factsOf(terms, t) : []),
				]}
			/>
			{!terms && <Empty title={t('none')} />}
			<Corrected name="shareTerms" />
		</Panel>
	)
}

type Terms = NonNullable<AdvisoryLedger['terms']>
type Say = ReturnType<typeof useTranslations<'advisoryRecords.terms'>>

const factsOf = ({ text, days, startsOn, endsOn, agreedOn }: Terms, t: Say) => [
	{ label: t('days'), value: t('dayCount', { count: days }) },
	{
		label: t('dates'),
		value: (
			<>
				<LocalDate value={startsOn ?? ''} /> – <LocalDate value={endsOn ?? ''} />
			</>
		),
	},
	{ label: t('agreed'), value: agreedOn ? <LocalDate value={agreedOn} /> : t('notAgreed') },
	{ label: t('text'), value: <UserText block>{text}</UserText> },
]

/** Whether the State adopted the advice. */
export function FollowUpPanel({ followUp }: Pick<AdvisoryLedger, 'followUp'>) {
	const t = useTranslations('advisoryRecords.followUp')
	const { reviewOn, recordedOn, adopted, comment } = followUp ?? {}
	const answer = adopted === null ? 'open' : adopted ? 'yes' : 'no'
	return (
		<Panel title={t('title')} id="follow-up">
			{followUp ? (
				<FactList
					items={[
						...(reviewOn ? [{ label: t('reviewOn'), value: <LocalDate value={reviewOn} /> }] : []),
						{ label: t('adopted'), value: t(answer) },
						...(recordedOn ? [{ label: t('recordedOn'), value: <LocalDate value={recordedOn} /> }] : []),
						...(comment ? [{ label: t('comment'), value: <UserText block>{comment}</UserText> }] : []),
					]}
				/>
			) : (
				<Empty title={t('none')} />
			)}
			<Corrected name="startFollowUp" />
			<Corrected name="recordFollowUp" />
		</Panel>
	)
}
