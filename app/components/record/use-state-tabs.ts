import { useTranslations } from 'use-intl/react'
import type { Tab } from '../layout/page-tabs.tsx'

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
