// Command xmod verifies a C2SP tlog-tiles log (c2sp.org/tlog-tiles) with the Go
// project's own transparency-log code, golang.org/x/mod/sumdb, and none of ours.
// It prints "ok size=N root=…" and exits 0, or "bad: …" and exits 1.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
	// A full bundle of entries that are each as long as their uint16 length can say:
	// the largest resource that a log can serve.
	resourceBytesMax = tileWidth * (2 + 65535)
	// One proof for each of about this many records, besides the first and the last.
	sampledRecords = 64
	requestTimeout = 30 * time.Second
)

func main() {
	dir := flag.String("dir", "", "directory that holds the log")
	url := flag.String("url", "", "http URL under which the log is served")
	vkey := flag.String("vkey", "", "the log's verifier key")
	flag.Parse()
	if (*dir == "") == (*url == "") || *vkey == "" {
		fmt.Fprintln(os.Stderr, "usage: xmod -dir DIR | -url URL, and -vkey VKEY")
		os.Exit(2)
	}
	read := readDirectory(*dir)
	if *url != "" {
		read = readURL(*url)
	}
	tree, err := verifyLog(read, *vkey)
	if err != nil {
		fmt.Printf("bad: %v\n", err)
		os.Exit(1)
	}
	fmt.Printf("ok size=%d root=%s\n", tree.N, tree.Hash)
}

// verifyLog checks the checkpoint's signature, recomputes the tree from every entry,
// and compares the head, every tile and a sample of inclusion proofs with it.
func verifyLog(read reader, vkey string) (tlog.Tree, error) {
	tree, err := openCheckpoint(read, vkey)
	if err != nil {
		return tree, err
	}
	hashes, err := hashEntries(read, tree.N)
	if err != nil {
		return tree, err
	}
	if err := checkRoot(tree, hashes); err != nil {
		return tree, err
	}
	if err := checkTiles(read, tree.N, hashes); err != nil {
		return tree, err
	}
	return tree, checkProofs(read, tree, hashes)
}

// reader reads one resource of the log by its path, such as "checkpoint".
// A missing resource is an error that wraps fs.ErrNotExist.
type reader func(path string) ([]byte, error)

func readDirectory(dir string) reader {
	return func(path string) ([]byte, error) {
		file, err := os.Open(filepath.Join(dir, filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		defer file.Close()
		return readBounded(path, file)
	}
}

func readURL(url string) reader {
	client := &http.Client{Timeout: requestTimeout}
	return func(path string) ([]byte, error) {
		response, err := client.Get(strings.TrimSuffix(url, "/") + "/" + path)
		if err != nil {
			return nil, err
		}
		defer response.Body.Close()
		switch response.StatusCode {
		case http.StatusOK:
			return readBounded(path, response.Body)
		case http.StatusNotFound:
			return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
		default:
			return nil, fmt.Errorf("%s: HTTP status %d", path, response.StatusCode)
		}
	}
}

func readBounded(path string, from io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(from, resourceBytesMax+1))
	if err == nil && len(content) > resourceBytesMax {
		err = fmt.Errorf("%s: longer than %d bytes", path, resourceBytesMax)
	}
	return content, err
}

func openCheckpoint(read reader, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("verifier key: %w", err)
	}
	message, err := read("checkpoint")
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := note.Open(message, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %w", err)
	}
	return parseCheckpoint(signed.Text, verifier.Name())
}

// parseCheckpoint reads origin, size and root (c2sp.org/tlog-checkpoint). Extension
// lines may follow and mean nothing here.
func parseCheckpoint(text, origin string) (tlog.Tree, error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 {
		return tlog.Tree{}, errors.New("checkpoint: fewer than three lines")
	}
	if lines[0] != origin {
		return tlog.Tree{}, fmt.Errorf("checkpoint: origin is %q, the key's name is %q", lines[0], origin)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %q is not a size", lines[1])
	}
	root, err := base64.StdEncoding.Strict().DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %q is not a root hash", lines[2])
	}
	return tlog.Tree{N: size, Hash: tlog.Hash(root)}, nil
}

// storedHashes are the tree's hashes in the order of x/mod's storage index.
type storedHashes []tlog.Hash

func (s storedHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, 0, len(indexes))
	for _, index := range indexes {
		if index >= int64(len(s)) {
			return nil, fmt.Errorf("hash %d is not known yet", index)
		}
		found = append(found, s[index])
	}
	return found, nil
}

func hashEntries(read reader, size int64) (storedHashes, error) {
	var hashes storedHashes
	for first := int64(0); first < size; first += tileWidth {
		width := int(min(size-first, tileWidth))
		bundle := tlog.Tile{H: tileHeight, L: -1, N: first / tileWidth, W: width}
		content, widened, err := readTile(read, bundle)
		if err != nil {
			return nil, err
		}
		entries, rest, err := splitBundle(content, width)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", tilePath(bundle), err)
		}
		if len(rest) > 0 && !widened {
			return nil, fmt.Errorf("%s: %d bytes after the last entry", tilePath(bundle), len(rest))
		}
		for i, entry := range entries {
			added, err := tlog.StoredHashes(first+int64(i), entry, hashes)
			if err != nil {
				return nil, err
			}
			hashes = append(hashes, added...)
		}
	}
	return hashes, nil
}

// splitBundle reads `count` entries, each behind its big-endian uint16 length.
func splitBundle(content []byte, count int) (entries [][]byte, rest []byte, err error) {
	for i := range count {
		if len(content) < 2 {
			return nil, nil, fmt.Errorf("ends before entry %d", i)
		}
		length := int(binary.BigEndian.Uint16(content))
		if len(content) < 2+length {
			return nil, nil, fmt.Errorf("ends inside entry %d", i)
		}
		entries = append(entries, content[2:2+length])
		content = content[2+length:]
	}
	return entries, content, nil
}

func checkRoot(tree tlog.Tree, hashes storedHashes) error {
	// TreeHash answers for an empty tree in newer releases of x/mod only.
	root := tlog.Hash(sha256.Sum256(nil))
	if tree.N > 0 {
		computed, err := tlog.TreeHash(tree.N, hashes)
		if err != nil {
			return err
		}
		root = computed
	}
	if root != tree.Hash {
		return fmt.Errorf("the entries' root is %s, the checkpoint says %s", root, tree.Hash)
	}
	return nil
}

func checkTiles(read reader, size int64, hashes storedHashes) error {
	for level, count := 0, size; count > 0; level, count = level+1, count/tileWidth {
		for first := int64(0); first < count; first += tileWidth {
			width := int(min(count-first, tileWidth))
			tile := tlog.Tile{H: tileHeight, L: level, N: first / tileWidth, W: width}
			want, err := tlog.ReadTileData(tile, hashes)
			if err != nil {
				return err
			}
			got, err := readHashTile(read, tile)
			if err != nil {
				return err
			}
			if !bytes.Equal(got, want) {
				return fmt.Errorf("%s: hashes are not those of the entries", tilePath(tile))
			}
		}
	}
	return nil
}

// checkProofs makes inclusion proofs from the log's own tiles, as a client without
// the entries would, and checks them against the signed head.
func checkProofs(read reader, tree tlog.Tree, hashes storedHashes) error {
	fromTiles := tlog.TileHashReader(tree, tileReader{read})
	step := max(1, tree.N/sampledRecords)
	for i := int64(0); i < tree.N; i += step {
		if err := checkProof(tree, i, fromTiles, hashes); err != nil {
			return err
		}
	}
	if tree.N == 0 {
		return nil
	}
	return checkProof(tree, tree.N-1, fromTiles, hashes)
}

func checkProof(tree tlog.Tree, index int64, fromTiles tlog.HashReader, hashes storedHashes) error {
	proof, err := tlog.ProveRecord(tree.N, index, fromTiles)
	if err != nil {
		return fmt.Errorf("proof of record %d: %w", index, err)
	}
	leaf := hashes[tlog.StoredHashIndex(0, index)]
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf); err != nil {
		return fmt.Errorf("proof of record %d: %w", index, err)
	}
	return nil
}

// tileReader gives the log's tiles to x/mod's tlog.TileHashReader.
type tileReader struct{ read reader }

func (t tileReader) Height() int { return tileHeight }

func (t tileReader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	contents := make([][]byte, 0, len(tiles))
	for _, tile := range tiles {
		content, err := readHashTile(t.read, tile)
		if err != nil {
			return nil, err
		}
		contents = append(contents, content)
	}
	return contents, nil
}

func (t tileReader) SaveTiles([]tlog.Tile, [][]byte) {}

func readHashTile(read reader, tile tlog.Tile) ([]byte, error) {
	content, widened, err := readTile(read, tile)
	if err != nil {
		return nil, err
	}
	length := tile.W * tlog.HashSize
	if widened && len(content) > length {
		content = content[:length]
	}
	if len(content) != length {
		return nil, fmt.Errorf("%s: %d bytes, not %d", tilePath(tile), len(content), length)
	}
	return content, nil
}

// readTile reads a tile or bundle. A log may drop a partial one once it serves the
// full one, of which the partial is a prefix: then that is read, and widened is true.
func readTile(read reader, tile tlog.Tile) (content []byte, widened bool, err error) {
	content, err = read(tilePath(tile))
	if tile.W == tileWidth || !errors.Is(err, fs.ErrNotExist) {
		return content, false, err
	}
	full := tile
	full.W = tileWidth
	content, missing := read(tilePath(full))
	if missing != nil {
		return nil, false, err
	}
	return content, true, nil
}

// tilePath maps x/mod's path, tile/8/<L>/<N> or tile/8/data/<N>, to C2SP's, which
// leaves the height out and says entries for data.
func tilePath(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), "tile/8/")
	if after, isBundle := strings.CutPrefix(path, "data/"); isBundle {
		return "tile/entries/" + after
	}
	return "tile/" + path
}
