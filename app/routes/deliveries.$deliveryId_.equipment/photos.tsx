import { useTranslations } from 'use-intl/react'
import { DeliveryFileList } from '#app/components/record/delivery-file-list.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import type { EquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'

/** The photos of each line, with a link to add some. */
export function PhotosOfLines({ ledger }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.photos')
	const { id, lines, files, isManager, isOfState } = ledger
	const photos = files.filter(({ about }) => about.startsWith('line:'))
	return (
		<>
			{photos.length > 0 && <h3>{t('title')}</h3>}
			{photos.length > 0 && <DeliveryFileList deliveryId={id} files={photos} />}
			{(isManager || isOfState) &&
				lines.map((line) => (
					<p key={line.id}>
						<LinkButton tone="quiet" href={`/deliveries/${id}/files?purpose=photo&about=line:${line.id}`}>
							{t('addToLine', { position: line.position })}
						</LinkButton>
					</p>
				))}
		</>
	)
}

/** The photos of the check after `month` months, with a link to add some. */
export function PhotosOfCheck({ ledger, month }: { ledger: EquipmentLedger; month: number }) {
	const t = useTranslations('equipmentRecords.photos')
	const { id, files, isManager, isOfState } = ledger
	const about = `check:${month}`
	const photos = files.filter((file) => file.about === about)
	return (
		<>
			{photos.length > 0 && <DeliveryFileList deliveryId={id} files={photos} />}
			{(isManager || isOfState) && (
				<p>
					<a href={`/deliveries/${id}/files?purpose=photo&about=${about}`}>{t('addToCheck', { month })}</a>
				</p>
			)}
		</>
	)
}
