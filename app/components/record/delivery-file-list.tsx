import { useTranslations } from 'use-intl/react'
import { LocalDate } from '../ui/local-date.tsx'
import { Empty } from '../ui/notice.tsx'
import { UserText } from '../ui/user-text.tsx'
import styles from './delivery-file-list.module.css'

type ShownFile = {
	id: string
	name: string
	size: number
	purpose: 'photo' | 'customsPaper' | 'shippingDocument' | 'draft'
	status: 'waiting' | 'clean' | 'refused'
	createdAt: string | Date
}
type DeliveryFileListProps = { deliveryId: string; files: readonly ShownFile[] }

/** Files of a delivery with what they show; a link to each that may be opened. Needs the words `deliveryFiles`. */
export function DeliveryFileList({ deliveryId, files }: DeliveryFileListProps) {
	const t = useTranslations('deliveryFiles')
	if (files.length === 0) return <Empty title={t('none')} />
	return (
		<ul className={styles.files}>
			{files.map(({ id, name, size, purpose, status, createdAt }) => (
				<li key={id}>
					{status === 'clean' ? (
						<a href={`/deliveries/${deliveryId}/files/${id}`} download>
							<UserText>{name}</UserText>
						</a>
					) : (
						<>
							<UserText>{name}</UserText> ({t(status)})
						</>
					)}
					{` · ${t(`purposes.${purpose}`)} · `}
					{t('sizeOf', { kilobytes: Math.max(1, Math.round(size / 1024)) })}
					{' · '}
					<LocalDate value={createdAt} />
				</li>
			))}
		</ul>
	)
}
