import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Page } from '../layout/page.tsx'
import type { Tab } from '../layout/page-tabs.tsx'

/** The pages besides the overview that the reader may open. */
type PersonPages = { deputies: boolean; signIns: boolean }

/** The pages about a person, in the same order on each of them; none where there is one page only. */
export function usePersonTabs(id: string, { deputies, signIns }: PersonPages): Tab[] {
	const t = useTranslations('personPage.tabs')
	const here = `/people/${id}`
	if (!deputies && !signIns) return []
	return [
		{ href: here, label: t('overview') },
		...(deputies ? [{ href: `${here}/deputies`, label: t('deputies') }] : []),
		...(signIns ? [{ href: `${here}/sign-ins`, label: t('signIns') }] : []),
	]
}

type PersonPageProps = {
	person: { id: string; name: string; isOwn: boolean; pages: PersonPages }
	title: string
	lead: ReactNode
	actions?: ReactNode
	children: ReactNode
}

/** A page about a person besides the overview: names the person above the tabs, and itself as the heading below. */
export function PersonPage({ person, title, lead, actions, children }: PersonPageProps) {
	const account = useTranslations('account.people')
	const { id, name, isOwn, pages } = person
	return (
		<Page
			title={title}
			lead={lead}
			actions={actions}
			breadcrumbs={isOwn ? [] : [{ href: '/people', label: account('title') }]}
			record={{ href: `/people/${id}`, title: name }}
			tabs={usePersonTabs(id, pages)}
		>
			{children}
		</Page>
	)
}
