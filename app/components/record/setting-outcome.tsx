import { useTranslations } from 'use-intl/react'
import { Notice } from '../ui/notice.tsx'

/** What became of a setting that was sent. */
export function SettingOutcome({ outcome }: { outcome: string | null }) {
	const t = useTranslations('settings')
	if (outcome !== 'saved' && outcome !== 'same') return null
	return (
		<Notice tone={outcome === 'saved' ? 'success' : 'info'} title={t(`${outcome}.title`)}>
			<p>{t(`${outcome}.body`)}</p>
		</Notice>
	)
}
