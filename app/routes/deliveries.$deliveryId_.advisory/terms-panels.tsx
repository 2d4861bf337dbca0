import { useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { DeliveryFileList } from '#app/components/record/delivery-file-list.tsx'
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

type Draft = AdvisoryLedger['drafts'][number]

/** Every shared draft, the latest first, with the State's answer. */
export function DraftsPanel({ ledger: { id, drafts, mayRecord } }: { ledger: AdvisoryLedger }) {
	const t = useTranslations('advisoryRecords.drafts')
	return (
		<Panel title={t('title')} id="drafts">
			{drafts.length === 0 && <Empty title={t('none')} />}
			{drafts.map((draft) => (
				<DraftPart key={draft.id} draft={draft} deliveryId={id} mayAdd={mayRecord} />
			))}
		</Panel>
	)
}

function DraftPart({ draft, deliveryId, mayAdd }: { draft: Draft; deliveryId: string; mayAdd: boolean }) {
	const t = useTranslations('advisoryRecords.drafts')
	const common = useTranslations('common')
	const { number, title, summary, sharedAt, comments, answeredAt, accepted, part, files } = draft
	const answer = accepted ? 'accepted' : answeredAt ? 'returned' : 'waiting'
	return (
		<section aria-labelledby={`draft-${number}`}>
			<h3 id={`draft-${number}`}>
				{common.rich('labelledPart', {
					label: t('number', { number }),
					value: () => <UserText>{title}</UserText>,
				})}
			</h3>
			<FactList
				items={[
					{ label: t('sharedOn'), value: <LocalDate value={sharedAt} /> },
					{ label: t('summary'), value: <UserText block>{summary}</UserText> },
					{
						label: t('answer'),
						value: (
							<>
								{t(answer)}
								{answeredAt && (
									<>
										{' '}
										(<LocalDate value={answeredAt} />)
									</>
								)}
							</>
						),
					},
					...(comments ? [{ label: t('comments'), value: <UserText block>{comments}</UserText> }] : []),
				]}
			/>
			<h4>{t('files')}</h4>
			<DeliveryFileList deliveryId={deliveryId} files={files} />
			{mayAdd && (
				<p>
					<a
						href={`/deliveries/${deliveryId}/files?${new URLSearchParams({ purpose: 'draft', about: part })}`}
					>
						{t('addFile', { number })}
					</a>
				</p>
			)}
		</section>
	)
}
