import { createPrivateKey, type KeyObject } from 'node:crypto'
import type { DKIMOptions } from 'nodemailer'
import { env } from '../env.server.ts'

/**
 * What a signature covers: whatever readers are shown or mail programs act on (RFC 6376, 5.4.1), and both headers of
 * the one click (RFC 8058, 4). Those that a letter has not got are left out by the library.
 */
const signed = `From Sender Reply-To To Cc Subject Date Message-ID In-Reply-To References MIME-Version Content-Type
	Content-Transfer-Encoding Content-Language List-Id List-Unsubscribe List-Unsubscribe-Post Auto-Submitted`

const headerFieldNames = signed.split(/\s+/).join(':')

// Reading the key takes longer than signing with it.
let key: KeyObject | undefined

/** How letters are signed (relaxed/relaxed, RSA and SHA-256); undefined where no key is set. */
export function dkimSignature(): DKIMOptions | undefined {
	const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY: pem } = env
	if (!domainName || !pem) return undefined
	key ??= createPrivateKey(pem)
	return { domainName, keySelector, privateKey: key, headerFieldNames }
}
