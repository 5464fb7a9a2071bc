package org.foedus.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** A whole store, bookkeeping and all, as one compressed file of N-Quads. */
public final class Backup {
  private Backup() {}

  /**
   * Writes a store to a file; the file appears only when it is whole.
   *
   * @return how many quads it holds
   * @throws IOException if the file cannot be written
   */
  public static long write(Store store, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    AtomicLong count = new AtomicLong();
    try (OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(part)))) {
      StreamRDF quads = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
      quads.start();
      store.read(
          dataset -> {
            dataset
                .find()
                .forEachRemaining(
                    quad -> {
                      quads.quad(quad);
                      count.incrementAndGet();
                    });
            return count;
          });
      quads.finish();
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    return count.get();
  }

  /**
   * Reads a file back into an empty store, in one transaction.
   *
   * @return how many quads it held
   * @throws IOException if the file cannot be read
   * @throws StoreException if the store is not empty or the file is no backup
   */
  public static long read(Store store, Path file) throws IOException {
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return store.commit(
          dataset -> {
            if (dataset.find().hasNext()) {
              throw new StoreException(
                  store.folder() + " holds something already. Restore into an empty store.");
            }
            AtomicLong count = new AtomicLong();
            StreamRDF into =
                new StreamRDFBase() {
                  @Override
                  public void quad(Quad quad) {
                    dataset.add(quad);
                    count.incrementAndGet();
                  }

                  @Override
                  public void triple(Triple triple) {
                    quad(new Quad(Quad.defaultGraphNodeGenerated, triple));
                  }
                };
            try {
              RDFParser.create()
                  .source(in)
                  .lang(Lang.NQUADS)
                  .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                  .parse(into);
            } catch (RiotException e) {
              throw new StoreException(file + " is no backup: " + e.getMessage(), e);
            }
            return count.get();
          });
    } catch (ZipException e) {
      throw new StoreException(file + " is no backup: it is not compressed.", e);
    }
  }
}
