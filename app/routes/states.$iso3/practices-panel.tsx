import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { PublishedPractices } from '#app/domain/states/get-other-state.server.ts'

type PracticesPanelProps = { iso3: string; practices: PublishedPractices }

/** The good practices that a State has published: all that people of other States read of it beside its name. */
export function PracticesPanel({ iso3, practices: { rows, hasMore } }: PracticesPanelProps) {
	const t = useTranslations('stateRecord.practices')
	return (
		<Panel title={t('title')} id="practices">
			{rows.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('practice'), t('published')]}
					rows={rows.map(({ id, title, publishedAt }) => [
						<a key="practice" href={`/practices/${id}`}>
							<UserText>{title}</UserText>
						</a>,
						publishedAt && <LocalDate key="published" value={publishedAt} />,
					])}
				/>
			)}
			{hasMore && (
				<p>
					<a href={`/practices?state=${iso3}&status=published`}>{t('all')}</a>
				</p>
			)}
		</Panel>
	)
}
