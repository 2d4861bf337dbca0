import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listBundles } from '#app/domain/bundles/bundled-rows.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'

export const handle = { words: ['bundles', 'codes.themes', 'codes.kinds'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const ended = new URL(request.url).searchParams.get('show') === 'ended'
	return { ended, bundles: await listBundles(actor, { ended }, languageOf(request, actor.language)) }
})

export default function BundlesRoute() {
	const t = useTranslations('bundles')
	const { ended, bundles } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				<LinkButton href={ended ? '/bundles' : '/bundles?show=ended'} tone="secondary">
					{t(ended ? 'followed' : 'ended')}
				</LinkButton>
			}
		>
			{bundles.length === 0 ? (
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			) : (
				<Table
					caption={t(ended ? 'ended' : 'followed')}
					head={[
						t('columns.title'),
						t('columns.theme'),
						t('columns.kind'),
						t('columns.states'),
						t('columns.needs'),
						t('columns.madeOn'),
					]}
					numeric={[4]}
					rows={bundles.map(({ id, title, theme, kind, states, needs, madeAt }) => [
						<a key="title" href={`/bundles/${id}`}>
							<UserText>{title}</UserText>
						</a>,
						<Codes key="theme" list="themes" codes={[theme]} />,
						<Codes key="kind" list="kinds" codes={[kind]} />,
						states.map((state) => <div key={state}>{state}</div>),
						String(needs),
						<LocalDate key="madeOn" value={madeAt} />,
					])}
				/>
			)}
		</Page>
	)
}
