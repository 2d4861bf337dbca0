import { once } from 'node:events'
import { createServer, createConnection as open, type Socket } from 'node:net'
import { listenHere } from '#tests/support/listening.ts'
import { createCutter, type Message, readBind, readParse, readStartup, readText } from './messages.ts'

/** A statement as it was executed, with the options of its session. */
export type Executed = {
	text: string
	values: (string | Buffer | null)[]
	options: string
	connection: number
}

/** What went to the database since the last time: each executed statement, and the transactions they were in. */
export type Traffic = { statements: Executed[]; transactions: number }

export type Tap = {
	/** The address of the database through this tap. */
	url: string
	take: () => Traffic
	close: () => Promise<void>
}

/**
 * Listens in front of a PostgreSQL server and counts what an application sends, exactly and without changing it: every
 * executed statement, BEGIN and COMMIT included, and every transaction, also that of a single statement.
 */
export async function openTap(databaseUrl: string): Promise<Tap> {
	const target = new URL(databaseUrl)
	const sockets = new Set<Socket>()
	const traffic: Traffic = { statements: [], transactions: 0 }
	let connections = 0
	const server = createServer((client) => {
		const database = open({ host: target.hostname, port: Number(target.port) })
		listen(client, database, traffic, ++connections)
		for (const socket of [client, database]) {
			socket.setNoDelay(true)
			sockets.add(socket.once('close', () => sockets.delete(socket)))
			socket.on('error', () => socket.destroy()) // the other side sees its end
		}
		client.pipe(database).pipe(client)
	})
	const url = new URL(databaseUrl)
	url.host = `127.0.0.1:${await listenHere(server)}`
	return {
		url: url.href,
		take() {
			const taken = { statements: traffic.statements, transactions: traffic.transactions }
			traffic.statements = []
			traffic.transactions = 0
			return taken
		},
		async close() {
			server.close()
			for (const socket of sockets) socket.destroy()
			await once(server, 'close')
		},
	}
}

function listen(client: Socket, database: Socket, traffic: Traffic, connection: number) {
	const texts = new Map<string, string>()
	const portals = new Map<string, Omit<Executed, 'options' | 'connection'>>()
	// Whether each unit that awaits its end (a simple query, or all until Sync) has executed something.
	const units: boolean[] = []
	let executes = false
	let isIdle = true
	let options = ''

	const execute = (statement: Omit<Executed, 'options' | 'connection'>) => {
		executes = true
		traffic.statements.push({ ...statement, options, connection })
	}
	const endUnit = () => {
		units.push(executes)
		executes = false
	}
	function hear({ type, body }: Message) {
		if (type === '') options = readStartup(body)?.options ?? ''
		else if (type === 'P') {
			const { name, text } = readParse(body)
			texts.set(name, text)
		} else if (type === 'B') {
			const { portal, name, values } = readBind(body)
			portals.set(portal, { text: texts.get(name) ?? '', values })
		} else if (type === 'E') execute(portals.get(readText(body)) ?? { text: '', values: [] })
		else if (type === 'Q') {
			execute({ text: readText(body), values: [] })
			endUnit()
		} else if (type === 'S') endUnit()
	}
	client.on('data', createCutter(hear, true))
	const ready = ({ type, body }: Message) => {
		if (type !== 'Z') return
		if (units.shift() && isIdle) traffic.transactions++
		isIdle = body.toString('latin1') === 'I'
	}
	database.on('data', createCutter(ready, false))
}
