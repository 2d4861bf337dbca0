import { useTranslations } from 'use-intl/react'
import { DeliveryFileList } from '#app/components/record/delivery-file-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AdvisoryLedger } from '#app/domain/deliveries/advisory/get-advisory-ledger.server.ts'

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
