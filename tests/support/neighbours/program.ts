// One neighbour of the product as a process of its own: `node --import tsx program.ts KIND`. Tells its parent its address.
import { SMTPServer } from 'smtp-server'
import { listenHere } from '../listening.ts'
import { scratchFolder } from '../scratch.ts'
import type { Kind } from './start.ts'

const starts: Record<Kind, () => Promise<string>> = {
	async bucket() {
		const { default: S3rver } = await import('s3rver')
		const files = { name: 'files', configs: [] }
		const options = { address: '127.0.0.1', port: 0, silent: true, configureBuckets: [files] }
		const { port } = await new S3rver({ ...options, directory: scratchFolder('bucket') }).run()
		return `http://127.0.0.1:${port}`
	},
	async scanner() {
		const { scanner } = await import('../scanner.ts')
		return `127.0.0.1:${(await scanner()).port}`
	},
	async provider() {
		const { identityProvider } = await import('../identity-provider.ts')
		return (await identityProvider()).issuer
	},
	async translation() {
		const { translationEngine } = await import('../translation-engine.ts')
		return (await translationEngine()).url
	},
	async mailbox() {
		const { imapServer } = await import('../imap-server.ts')
		return (await imapServer()).url
	},
	async mailServer() {
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			onData(stream, _session, done) {
				const lines: Buffer[] = []
				stream
					.on('data', (chunk: Buffer) => lines.push(chunk))
					.once('end', () => {
						const id = /^message-id: (.+)$/im.exec(Buffer.concat(lines).toString('latin1'))?.[1]
						process.send?.({ received: id?.trim() })
						done()
					})
			},
		})
		return `smtp://127.0.0.1:${await listenHere(server.server)}`
	},
}

const [, , kind] = process.argv
const start = Object.entries(starts).find(([name]) => name === kind)?.[1]
if (!start) throw new Error(`There is no neighbour ${kind}`)
process.send?.({ url: await start() })
