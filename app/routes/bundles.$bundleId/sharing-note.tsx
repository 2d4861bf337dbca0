import { useTranslations } from 'use-intl/react'

type SharingNoteProps = { isConfidential: boolean; isShared: boolean }

/** How far the State lets others know of the request: inside the office a need may be bundled all the same. */
export function SharingNote({ isConfidential, isShared }: SharingNoteProps) {
	const t = useTranslations('bundles.overlap')
	return (
		<>
			{t(isShared ? 'shared' : 'notShared')}
			{isConfidential && (
				<div>
					<strong>{t('confidential')}</strong>
				</div>
			)}
		</>
	)
}
