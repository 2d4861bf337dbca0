import { useTranslations } from 'use-intl/react'
import { Notice } from '../ui/notice.tsx'

/** Says why a page offers no step where what is stored is no state that the chart knows. */
export function UnreadableNotice({ readable }: { readable: boolean }) {
	const t = useTranslations('versions.notice')
	if (readable) return null
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
		</Notice>
	)
}
