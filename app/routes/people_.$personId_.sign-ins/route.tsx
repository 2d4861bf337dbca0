import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { PersonPage } from '#app/components/record/person-page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { getPersonSignIns, MOST_SIGN_INS } from '#app/domain/people/person-pages.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['account.people', 'personPage', 'operations.door'] as const }

export const loader = readingLoader(async ({ actor, params }) => ({
	...(await getPersonSignIns(actor, params.personId ?? '')),
	most: MOST_SIGN_INS,
}))

export default function PersonSignInsRoute() {
	const t = useTranslations('personPage.signIns')
	const door = useTranslations('operations.door')
	const { person, events, most } = useLoaderData<typeof loader>()
	return (
		<PersonPage person={person} title={door('title')} lead={<p>{t('lead', { most })}</p>}>
			{person.isOwn && (
				<Notice title={t('unknown')}>
					<p>
						<a href="/account/sessions">{t('sessions')}</a>
					</p>
					<p>
						<a href="/account/password">{t('password')}</a>
					</p>
				</Notice>
			)}
			{events.length === 0 ? <Empty title={door('none')} /> : <Events />}
		</PersonPage>
	)
}

function Events() {
	const t = useTranslations('operations.door')
	const say = useSay('operations.door')
	const { events } = useLoaderData<typeof loader>()
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('at'), t('kind'), t('where'), t('page'), t('detail'), t('agent')]}
			rows={events.map(({ at, kind, network, path, detail, agent }) => [
				<LocalDate key="at" value={at} withTime />,
				wordOf(say, `kinds.${kind}`, kind),
				network && <bdi key="network">{network}</bdi>,
				path && <bdi key="path">{path}</bdi>,
				detail && <bdi key="detail">{detail}</bdi>,
				agent && <bdi key="agent">{agent}</bdi>,
			])}
		/>
	)
}
