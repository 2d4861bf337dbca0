import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/empty.tsx'
import { FactList } from '#app/components/fact-list.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Panel } from '#app/components/panel.tsx'
import { UserText } from '#app/components/user-text.tsx'
import type { AdvisoryLedger } from '#app/domain/get-advisory-ledger.server.ts'

type Draft = AdvisoryLedger['drafts'][number]

/** Every draft that was shared, the latest first, with what the State said of it. */
export function DraftsPanel({ drafts }: { drafts: readonly Draft[] }) {
	const t = useTranslations('advisoryLedger.drafts')
	return (
		<Panel title={t('title')} id="drafts">
			{drafts.length === 0 && <Empty title={t('none')} />}
			{drafts.map((draft) => (
				<DraftPart key={draft.id} draft={draft} />
			))}
		</Panel>
	)
}

function DraftPart({ draft }: { draft: Draft }) {
	const t = useTranslations('advisoryLedger.drafts')
	const { number, title, summary, sharedAt, comments, answeredAt, accepted } = draft
	const answer = accepted ? 'accepted' : answeredAt ? 'returned' : 'waiting'
	return (
		<section aria-labelledby={`draft-${number}`}>
			<h3 id={`draft-${number}`}>
				{t('number', { number })}: <UserText>{title}</UserText>
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
		</section>
	)
}
