#!/usr/bin/env node
// Committed, unlike dist: npm links a command only if its file is there when it installs.
import '../dist/cli.js';
