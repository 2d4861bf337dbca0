import { domainToASCII } from 'node:url'
import { MailFailure } from './failure.ts'

export type Mailbox = { name: string; address: string }

const localPart = /^[^\s\p{C}<>()[\]\\,;:@"]+$/u
const domainName = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/
const LONGEST_LOCAL = 64
const LONGEST = 254

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text)
const unwritable = (what: string) => new MailFailure('unwritable', what, { permanent: true })

/**
 * Returns exactly one mailbox, with its domain as in DNS (IDNA): recipients are separated here, not by a parser of
 * headers. A domain after a local part that is not ASCII is unchanged (RFC 6532). Throws a `MailFailure` for text that
 * no header can contain.
 */
export function mailbox({ name, address }: Mailbox): Mailbox {
	const at = address.lastIndexOf('@')
	const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
	const host = domainToASCII(domain)
	const isRight = at > 0 && localPart.test(local) && localPart.test(domain) && domainName.test(host)
	if (!isRight || Buffer.byteLength(local) > LONGEST_LOCAL || Buffer.byteLength(address) > LONGEST)
		throw unwritable('an address that no mail server takes')
	return { name: oneLine(name, 'a name'), address: `${local}@${isAscii(local) ? host : domain}` }
}

/** Returns text for a header; throws a `MailFailure` if it has more than one line. */
export function oneLine(text: string, what: string): string {
	if (/\p{Cc}/u.test(text)) throw unwritable(`${what} with a control character`)
	return text
}

/** Whether this address needs a mail server that supports RFC 6531. */
export const needsSmtpUtf8 = (address: string) => !isAscii(address.slice(0, address.lastIndexOf('@')))

/** Adds a detail to `mailbox@host` (RFC 5233): all such addresses arrive in that one mailbox. */
export function plusAddress(address: string, detail: string): string {
	const at = address.lastIndexOf('@')
	return `${address.slice(0, at)}+${detail}${address.slice(at)}`
}

/** Stands for the mail server itself among recipient domains: no domain has this name. */
export const SERVER = '*'
