import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Page } from '../layout/page.tsx'
import type { Tab } from '../layout/page-tabs.tsx'
import { LinkButton } from '../ui/button.tsx'

type StatePages = {
	iso3: string
	/** Whether the reader keeps contacts and entries of States. */
	mayOpenContacts: boolean
	/** The needs and deliveries that the reader may see, as far as `most`; null for who sees none, absent where not counted. */
	count?: { needs: number; deliveries: number; most: number } | null
}

/** The pages of a State, in the same order on each of them; none where there is one page only. */
export function useStateTabs({ iso3, mayOpenContacts, count }: StatePages): Tab[] {
	const t = useTranslations('stateRecord.tabs')
	const [here, kept] = [`/states/${iso3}`, `/administration/states/${iso3}`]
	const most = count ? { most: count.most } : {}
	const work = [
		{ href: `${here}/needs`, label: t('needs'), count: count?.needs, ...most },
		{ href: `${here}/deliveries`, label: t('deliveries'), count: count?.deliveries, ...most },
	]
	const entries = [
		{ href: kept, label: t('contacts') },
		{ href: `${kept}/entry`, label: t('entry') },
	]
	return [
		{ href: here, label: t('record') },
		...(count === null ? [] : work),
		...(mayOpenContacts ? entries : []),
	]
}

type StatePageProps = {
	state: Parameters<typeof useStateTabs>[0] & { name: string; ofOffice: boolean }
	title: string
	/** The list of all States with the same entries, where it can be exported and its views are kept. */
	list: { href: string; label: string }
	children: ReactNode
}

/** A page of a State besides its record: names the State above the tabs, and itself as the heading below. */
export function StatePage({ state, title, list, children }: StatePageProps) {
	const states = useTranslations('stateList')
	const { iso3, name, ofOffice } = state
	return (
		<Page
			title={title}
			breadcrumbs={ofOffice ? [{ href: '/states', label: states('title') }] : []}
			record={{ href: `/states/${iso3}`, title: name }}
			tabs={useStateTabs(state)}
			actions={
				<LinkButton href={list.href} tone="secondary">
					{list.label}
				</LinkButton>
			}
		>
			{children}
		</Page>
	)
}
