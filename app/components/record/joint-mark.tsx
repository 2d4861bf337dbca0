import { useTranslations } from 'use-intl/react'
import styles from './joint-mark.module.css'

type JointMarkProps = {
	/** Whether several States ask for the need together, or one of its request. */
	isJoint: boolean
}

/** Beside the name or number of a need in a list: several States ask for it together. */
export function JointMark({ isJoint }: JointMarkProps) {
	const t = useTranslations('jointNeeds')
	if (!isJoint) return null
	return (
		<>
			{' '}
			<small className={styles.mark}>{t('tag')}</small>
		</>
	)
}
