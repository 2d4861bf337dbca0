import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { ReceiptInView } from '#app/domain/submissions/receipt.server.ts'
import styles from './request-page.module.css'

/** The submission receipt: its content, its files, and where it can be verified. */
export function ReceiptPanel({ requestId, receipt }: { requestId: string; receipt: ReceiptInView | null }) {
	const t = useTranslations('receipt.panel')
	if (!receipt) return null
	const { filedAt, sha256, keyId } = receipt
	return (
		<Fold title={t('title')} id="receipt">
			<details>
				<summary>
					{t('filedAt')} <LocalDate value={filedAt} withTime />
				</summary>
				<p>{t('lead')}</p>
				<FactList
					items={[
						{ label: t('sha256'), value: <Hash>{sha256}</Hash> },
						{ label: t('keyId'), value: <Hash>{keyId}</Hash> },
					]}
				/>
			</details>
			<ul className={styles.links}>
				<li>
					<a href={`/requests/${requestId}/receipt.pdf`}>{t('pdf')}</a>
				</li>
				<li>
					<a href={`/requests/${requestId}/receipt.json`}>{t('json')}</a>
				</li>
				<li>
					<a href={`/requests/${requestId}/filing.json`}>{t('filing')}</a>
				</li>
				<li>
					<a href="/verify">{t('check')}</a>
				</li>
			</ul>
		</Fold>
	)
}

/** Left to right in every language; breaks anywhere, since it is longer than a phone is wide. */
function Hash({ children }: { children: string }) {
	return (
		<bdi dir="ltr" className={styles.code}>
			{children}
		</bdi>
	)
}
