import { useTranslations } from 'use-intl/react'
import styles from './site-footer.module.css'

/** The operator of this instance, and the note on what a request is not. */
export function SiteFooter({ operator }: { operator?: { name: string; address: string } }) {
	const t = useTranslations('common')
	return (
		<footer className={styles.footer}>
			<div>
				<p>{t('voluntary')}</p>
				<p>
					<a href="/verify">{t('checkReceipt')}</a>
				</p>
				<p>
					<a href="/certificates/verify">{t('checkCertificate')}</a>
				</p>
				{operator && (
					<p>
						{t('operatedBy', { operator: operator.name })}
						{operator.address && (
							<>
								<br />
								<bdi>{operator.address}</bdi>
							</>
						)}
					</p>
				)}
			</div>
		</footer>
	)
}
