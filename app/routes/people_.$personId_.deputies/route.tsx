import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { DeputyTable } from '#app/components/record/deputy-table.tsx'
import { PersonPage } from '#app/components/record/person-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getPersonDeputies } from '#app/domain/people/person-pages.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['account.people', 'personPage', 'deputies'] as const }

export const loader = readingLoader(({ actor, params }) => getPersonDeputies(actor, params.personId ?? ''))

export default function PersonDeputiesRoute() {
	const t = useTranslations('personPage.deputies')
	const deputies = useTranslations('deputies')
	const { person, deputies: own, posts } = useLoaderData<typeof loader>()
	return (
		<PersonPage
			person={person}
			title={deputies('title')}
			lead={<p>{deputies('lead')}</p>}
			actions={
				<LinkButton href="/deputies" tone="secondary">
					{t('manage')}
				</LinkButton>
			}
		>
			<Panel title={t('own')}>
				{own.length === 0 ? <p>{t('noDeputy')}</p> : <DeputyTable caption={t('own')} rows={own} />}
			</Panel>
			<Panel title={t('posts')}>
				{posts.length === 0 ? <p>{t('noPost')}</p> : <DeputyTable caption={t('posts')} rows={posts} />}
			</Panel>
		</PersonPage>
	)
}
