import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { Page } from '#app/components/page.tsx'
import { getOfficeFigures } from '#app/domain/get-office-figures.server.ts'
import { listStates } from '#app/domain/list-states.server.ts'
import { listWork } from '#app/domain/list-work.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import { OfficePanel } from './office-panel.tsx'
import { FollowingPanel, ToScorePanel, WaitingPanel } from './work-panels.tsx'

// Lists and links only: nothing here needs a script.
export const handle = { words: ['work', 'status', 'events'] as const, scripts: false }

export const loader = signedInLoader(async ({ actor, request }) => {
	if (actor.role === 'donor') throw redirect('/overview')
	if (actor.role === 'administrator') return { office: await getOfficeFigures(actor), work: null }
	// A person of a State sees one State only and need not be told which.
	const states = isStateRole(actor.role) ? [] : await listStates(actor, languageOf(request, actor.language))
	const names = Object.fromEntries(states.map(({ iso3, name }) => [iso3, name]))
	return { office: null, work: { ...(await listWork(actor)), role: actor.role, names } }
})

export default function WorkRoute() {
	const t = useTranslations('work')
	const { office, work } = useLoaderData<typeof loader>()
	const mayFile = work?.role === 'drafter'
	return (
		<Page
			title={t('title')}
			actions={mayFile && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		>
			{office && <OfficePanel figures={office} />}
			{work && <WaitingPanel {...work.waiting} role={work.role} names={work.names} />}
			{work && <ToScorePanel {...work.toScore} names={work.names} />}
			{work && <FollowingPanel {...work.following} role={work.role} names={work.names} />}
		</Page>
	)
}
