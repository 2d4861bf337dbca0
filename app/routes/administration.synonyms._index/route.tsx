import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listSynonyms } from '#app/domain/search/words/synonyms.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['synonyms'] as const }

export const loader = readingLoader(({ actor }) => listSynonyms(actor))

export default function SynonymsRoute() {
	const t = useTranslations('synonyms')
	const { own, shipped } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/administration', label: t('administration') }]}
			actions={
				<LinkButton href="/administration/synonyms/new" tone="secondary">
					{t('new')}
				</LinkButton>
			}
		>
			<Panel title={t('own')} id="own">
				{own.length === 0 ? (
					<Empty title={t('none.title')}>
						<p>{t('none.body')}</p>
					</Empty>
				) : (
					<Groups caption={t('own')} groups={own} />
				)}
			</Panel>
			<Panel title={t('shipped')} id="shipped">
				<Groups caption={t('shipped')} groups={shipped} />
			</Panel>
		</Page>
	)
}

type Group = { id: string; phrases: string[]; active: boolean }

/** The first phrase of each group leads to its page; the others are in any language. */
function Groups({ caption, groups }: { caption: string; groups: readonly Group[] }) {
	const t = useTranslations('synonyms')
	return (
		<Table
			caption={caption}
			captionHidden
			head={[t('phrase'), t('same'), t('status')]}
			rows={groups.map(({ id, phrases: [first = '', ...others], active }) => [
				<a key="first" href={`/administration/synonyms/${id}`}>
					<UserText>{first}</UserText>
				</a>,
				<span key="others">
					{others.map((phrase, at) => (
						<span key={phrase}>
							{at > 0 && ' · '}
							<bdi>{phrase}</bdi>
						</span>
					))}
				</span>,
				t(active ? 'active' : 'withdrawn'),
			])}
		/>
	)
}
