import { useTranslations } from 'use-intl/react'
import type { Room } from '#app/domain/programmes/programme-room.server.ts'
import styles from './room-bar.module.css'

/** How full the programme is, drawn; the list of facts below says the same in numbers. The dashed line begins the reserve. */
export function RoomBar({ room, reserved }: { room: Room; reserved: number }) {
	const t = useTranslations('programmes.reserve')
	const { capacity, confirmed, held } = room
	const share = (units: number) => Math.min(100, (100 * units) / Math.max(1, capacity))
	const reserveFrom = 100 - share(reserved)
	return (
		<svg
			className={styles.bar}
			viewBox="0 0 100 10"
			preserveAspectRatio="none"
			role="img"
			aria-label={t('bar', room)}
		>
			<rect className={styles.confirmed} x="0" y="0" height="10" width={share(confirmed)} />
			<rect className={styles.held} x={share(confirmed)} y="0" height="10" width={share(held)} />
			{reserved > 0 && <line className={styles.reserve} x1={reserveFrom} x2={reserveFrom} y1="0" y2="10" />}
		</svg>
	)
}
