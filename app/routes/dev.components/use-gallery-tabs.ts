import { useTranslations } from 'use-intl/react'

const pages = { parts: '', lists: '/lists', records: '/records' } as const

/** The pages of the gallery as tabs, in the words `componentGallery`. */
export function useGalleryTabs() {
	const t = useTranslations('componentGallery')
	return (Object.keys(pages) as (keyof typeof pages)[]).map((page) => ({
		href: `/dev/components${pages[page]}`,
		label: t(page),
	}))
}
