import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Page } from '../layout/page.tsx'
import type { Tab } from '../layout/page-tabs.tsx'

type ProgrammePages = {
	id: string
	ofOffice: boolean
	/** The needs and deliveries that the reader may see, counted as far as `most`. */
	count: { needs: number; deliveries: number; most: number }
}

/** The pages of a programme, in the same order on each of them; people outside UNODC have two of them. */
export function useProgrammeTabs({ id, ofOffice, count }: ProgrammePages): Tab[] {
	const t = useTranslations('programmeTabs')
	const here = `/programmes/${id}`
	const { needs, deliveries, most } = count
	const ofWork = { href: `${here}/deliveries`, label: t('deliveries'), count: deliveries, most }
	if (!ofOffice) return [{ href: here, label: t('overview') }, ofWork]
	return [
		{ href: here, label: t('overview') },
		{ href: `${here}/needs`, label: t('needs'), count: needs, most },
		ofWork,
		{ href: `${here}/funding`, label: t('funding') },
		{ href: `${here}/scope`, label: t('scope') },
		{ href: `${here}/history`, label: t('history') },
	]
}

type ProgrammePageProps = {
	programme: ProgrammePages & { code: string; title: string }
	title: string
	children?: ReactNode
}

/** A page of a programme besides its overview: names the programme above the tabs, and itself as the heading below. */
export function ProgrammePage({ programme, title, children }: ProgrammePageProps) {
	const t = useTranslations('common.navigation')
	const { id, code, ofOffice } = programme
	return (
		<Page
			title={title}
			breadcrumbs={ofOffice ? [{ href: '/programmes', label: t('programmes') }] : []}
			reference={code}
			record={{ href: `/programmes/${id}`, title: programme.title }}
			tabs={useProgrammeTabs(programme)}
		>
			{children}
		</Page>
	)
}
